import type { DefaultCellComponentProps } from 'payload';
import type { ReactNode } from 'react';

type CellLinkProps = Pick<DefaultCellComponentProps, 'collectionSlug' | 'link' | 'linkURL' | 'rowData'> & {
  children: ReactNode;
};

/** In the first column of a list, the way to the document: Payload leaves the link to whoever draws the cell. */
export function CellLink({ link, linkURL, collectionSlug, rowData, children }: CellLinkProps) {
  if (!link) return children;
  return <a href={linkURL ?? `/admin/collections/${collectionSlug}/${rowData.id}`}>{children}</a>;
}
