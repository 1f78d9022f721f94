import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('src/app/(payload)/custom.css', 'utf8');
const colours = readFileSync('node_modules/@payloadcms/ui/dist/scss/colors.scss', 'utf8');
const [light = '', dark = ''] = colours.split("[data-theme='dark']");

/** What `--name` stands for in a theme: red, green, blue. */
function colourOf(name: string, theme: string): number[] {
  const [, value = ''] =
    new RegExp(`--${name}: ([^;]+);`).exec(theme) ?? new RegExp(`--${name}: ([^;]+);`).exec(light) ?? [];
  const [, other] = /var\(--([\w-]+)\)/.exec(value) ?? [];
  return other ? colourOf(other, theme) : (value.match(/\d+/g) ?? []).map(Number);
}

/** Source: WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: number[], other: number[]): number {
  const luminance = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const [, rule = ''] = /\.btn--style-error \{([^}]*)\}/.exec(css) ?? [];
const used = (property: string) => {
  const [, name] = new RegExp(`--${property}:[^;]*var\\(--([\\w-]+)\\)`).exec(rule) ?? [];
  return name ?? '';
};

it.each([
  ['light', light],
  ['dark', dark],
])('a button for what cannot be taken back has a border and is read, in the %s theme', (_name, theme) => {
  expect(rule).toMatch(/--btn-border: 1px solid/);
  for (const [front, ground] of [
    ['color', 'theme-elevation-0'],
    ['btn-border', 'theme-elevation-0'],
    ['hover-color', used('hover-bg')],
    ['hover-btn-border', used('hover-bg')],
  ] as const)
    expect(contrast(colourOf(used(front), theme), colourOf(ground, theme)), front).toBeGreaterThan(4.5);
});
