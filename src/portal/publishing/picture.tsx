import type { Picture, PictureForm } from '@/domain/publishing';

const sizes = '(min-width: 48em) 680px, 100vw';
const types = ['image/avif', 'image/webp'] as const;

/** An image in the smallest form the device takes; width and height keep its place while it loads. */
export function Image({ picture, eager = false }: { picture: Picture; eager?: boolean }) {
  const { url, alt, width, height, forms } = picture;
  return (
    <picture>
      {types.map((type) => (
        <Source key={type} type={type} forms={forms.filter(({ mimeType }) => mimeType === type)} />
      ))}
      <img
        className="app-article__image"
        src={url}
        alt={alt}
        width={width || undefined}
        height={height || undefined}
        loading={eager ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
  );
}

/** An image of a text with its caption. Nothing when the image is gone. */
export function Figure({ picture, caption }: { picture: Picture | undefined; caption: string | null }) {
  if (!picture) return null;
  const words = [caption, picture.credit ? `（${picture.credit}）` : null].filter(Boolean).join('');
  return (
    <figure className="app-article__figure">
      <Image picture={picture} />
      {words ? <figcaption className="app-article__caption">{words}</figcaption> : null}
    </figure>
  );
}

function Source({ type, forms }: { type: string; forms: PictureForm[] }) {
  if (forms.length === 0) return null;
  const srcSet = forms.map(({ url, width }) => `${url} ${width}w`).join(', ');
  return <source type={type} srcSet={srcSet} sizes={sizes} />;
}
