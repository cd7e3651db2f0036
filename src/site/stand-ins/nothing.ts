/** Stands for a component that the guide's configuration turns off and Docusaurus would send all the same. */
export default function Nothing(): null {
  return null;
}
