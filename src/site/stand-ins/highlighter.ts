// Stands for the theme's module that gives Prism its languages: code is colored at build (../highlight.ts).
export {};
