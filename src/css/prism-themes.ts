import type {PrismTheme} from 'prism-react-renderer';

/** Code colors of the guide. Every color has a contrast of at least 4.5:1 on its background (checked in the browser tests). */

const styles = (colors: Record<'comment' | 'key' | 'text' | 'value' | 'keyword', string>): PrismTheme['styles'] => [
  {types: ['comment', 'prolog', 'cdata'], style: {color: colors.comment, fontStyle: 'italic'}},
  {types: ['property', 'attr-name', 'key', 'atrule', 'variable'], style: {color: colors.key}},
  {types: ['string', 'attr-value', 'char'], style: {color: colors.text}},
  {types: ['number', 'boolean', 'constant'], style: {color: colors.value}},
  {types: ['keyword', 'tag', 'function', 'builtin', 'selector', 'class-name'], style: {color: colors.keyword}},
];

export const prismLight: PrismTheme = {
  plain: {color: '#22303a', backgroundColor: '#f3f1ea'},
  styles: styles({comment: '#5d6470', key: '#7a2e5d', text: '#1f5a36', value: '#8a3f00', keyword: '#0a5560'}),
};

export const prismDark: PrismTheme = {
  plain: {color: '#dfe6e8', backgroundColor: '#1c242a'},
  styles: styles({comment: '#9aa7ae', key: '#e5a6cd', text: '#9fd6ae', value: '#f0b27a', keyword: '#7fd3dc'}),
};
