/** Declarations of a style attribute that SVG knows as attributes of its own. */
const attributes = new Set([
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'stroke',
  'stroke-dasharray',
  'stroke-width',
  'text-anchor',
  'dominant-baseline',
]);

/**
 * The content of a drawn SVG as our pages may carry it. Their security policy knows neither style elements nor style attributes: sizes become
 * attributes, the font family goes (the page's stylesheet gives its own, with Chinese). Ids get a prefix, because several drawings stand on
 * one page; what the library notes for scripts goes.
 */
export function plainSvg(svg: string, prefix: string): string {
  return svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:ecmeta_[\w-]+|class|xml:space|xmlns(?::\w+)?)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_whole, declarations: string) => asAttributes(declarations))
    .replace(/ font-family="[^"]*"/g, '')
    .replace(/ id="([^"]*)"/g, ` id="${prefix}-$1"`)
    .replace(/url\(#([^)]*)\)/g, `url(#${prefix}-$1)`)
    .replace(/ (xlink:)?href="#([^"]*)"/g, ` href="#${prefix}-$2"`);
}

function asAttributes(declarations: string): string {
  return declarations
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .filter(([name = '', value = '']) => attributes.has(name) && /^[\w#.,%() -]+$/.test(value))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
