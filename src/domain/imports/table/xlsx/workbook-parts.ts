import { readXml } from './parse-xml';
import type { ZipParts } from './zip-parts';

/** Where things are in a workbook. */
export interface WorkbookParts {
  /** The first sheet that is not hidden. */
  sheet: string;
  strings: string | null;
  styles: string | null;
  /** Whether dates are counted from 1904 (old Macs) instead of 1900. */
  is1904: boolean;
}

interface Relation {
  type: string;
  target: string;
}

/** Finds the parts of a workbook by its relations. @throws Error when it is no workbook */
export async function workbookParts(zip: ZipParts): Promise<WorkbookParts> {
  const roots = await relationsOf(zip, '_rels/.rels', '');
  const workbook = ofType(roots, 'officeDocument') ?? 'xl/workbook.xml';
  const [, folder = '', name = ''] = /^(.*?)([^/]+)$/.exec(workbook) ?? [];
  const relations = await relationsOf(zip, `${folder}_rels/${name}.rels`, folder);
  const sheets: { id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await readXml(zip.text(workbook), {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (tag !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => /^(.+:)?id$/.test(key)) ?? [];
      sheets.push({ id, isHidden: /hidden$/i.test(attributes.state ?? '') });
    },
  });
  const shown = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  const sheet = relations.get(shown?.id ?? '')?.target;
  if (!sheet) throw new Error('the workbook has no sheet');
  return { sheet, strings: ofType(relations, 'sharedStrings'), styles: ofType(relations, 'styles'), is1904 };
}

async function relationsOf(zip: ZipParts, part: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!zip.has(part)) return relations;
  await readXml(zip.text(part), {
    open(tag, { Id = '', Type = '', Target = '' }) {
      if (tag === 'Relationship') relations.set(Id, { type: Type, target: absolute(folder, Target) });
    },
  });
  return relations;
}

function ofType(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  return [...relations.values()].find((one) => one.type.endsWith(`/${type}`))?.target ?? null;
}

function absolute(folder: string, target: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
}
