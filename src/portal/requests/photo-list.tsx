/** Photos side by side; each opens in full. `path` is the address under which they are. */
export function PhotoList({
  path,
  photos,
  what = '照片',
}: {
  path: string;
  photos: readonly { id: string }[];
  what?: string;
}) {
  if (photos.length === 0) return null;
  return (
    <ul className="app-photos">
      {photos.map(({ id }, index) => (
        <li key={id} className="app-photos__item">
          <a href={`${path}/${id}`}>
            {/* biome-ignore lint/performance/noImgElement: Express renders this page, not Next */}
            <img
              src={`${path}/${id}?size=small`}
              alt={`第${index + 1}张${what}`}
              width={160}
              height={120}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
