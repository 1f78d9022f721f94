import { create } from 'qrcode';

const quiet = 4;

/** A QR code as one SVG path from the server: sharp on paper, no image file, no script. `label` says what it leads to. */
export function QrCode({ text, label, onPaper }: { text: string; label: string; onPaper?: boolean }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quiet;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    }
  }
  return (
    <svg
      {...(onPaper ? { className: 'app-qr' } : { width: 216, height: 216 })}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
