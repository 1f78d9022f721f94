import type { DefaultServerCellComponentProps } from 'payload';
import { CellLink } from '../navigation/CellLink';
import { occasionWords } from './occasion-words';

/** What a message is about; the stored code stays beside it for those who search by it. */
export function OccasionCell(props: DefaultServerCellComponentProps) {
  const code = String(props.cellData);
  return (
    <CellLink {...props}>
      <span title={code}>{occasionWords(code)}</span>
    </CellLink>
  );
}
