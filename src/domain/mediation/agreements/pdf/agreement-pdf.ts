import { createHash } from 'node:crypto';
import { formatPlainDay } from '@/shared/dates';
import { type AgreementText, agreementParts } from '../agreement-text';
import { missingCharacters } from './font';
import { Paper } from './paper';

/** What stands on the paper besides the agreed words. */
export interface AgreementPaper {
  number: string;
  version: number;
  organizationName: string;
  /** Names of the mediators who sign. */
  mediators: readonly string[];
  text: AgreementText;
  /** When this version was written; ISO 8601. */
  writtenAt: string;
  /** Words at the head of a paper that is none yet, or no longer. */
  remark: string | null;
}

/**
 * The agreement as a PDF of A4 pages: the parts of 人民调解法 29, lines to sign and the place of the stamp, page numbers, the typeface
 * embedded. The same words give the same bytes.
 */
export async function agreementPdf(given: AgreementPaper): Promise<Buffer> {
  const { number, version, organizationName, mediators, text, writtenAt, remark } = given;
  const paper = new Paper({
    title: `调解协议书 ${number}`,
    footer: `${number}　第${version}稿${remark ? '' : `定稿　核对号${checkNumber(given)}`}`,
    madeAt: new Date(writtenAt),
  });
  paper.heading('调解协议书', organizationName);
  paper.atRight(`编号：${number}`);
  if (remark) paper.small(`【${remark}】`);
  paper.part('当事人');
  for (const party of text.parties) paper.text(partyLine(party), { indent: false });
  for (const { key, title } of agreementParts) {
    if (!text[key]) continue;
    paper.part(title);
    paper.text(text[key]);
  }
  if (text.performBy) {
    paper.text(`履行期限：${formatPlainDay(text.performBy)}前。`);
  }
  paper.part('说明');
  paper.text(
    `本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖调解组织印章之日起生效。生效之日起三十日内，双方可以共同向人民法院申请司法确认；经确认有效的，一方不履行，另一方可以申请法院强制执行（人民调解法第二十九条、第三十三条）。本协议一式${text.parties.length + 1}份，当事人各执一份，调解组织留存一份。`,
  );
  paper.signatures(
    [
      ...text.parties.map(({ name }) => `当事人${name}（签名、盖章或者按指印）`),
      ...mediators.map((name) => `调解员${name}（签名）`),
      '记录人（签名）',
    ],
    `${organizationName}（印章）`,
  );
  return paper.end();
}

/** Tells two papers of one number apart that do not say the same: eight digits of a digest of all that is on them. */
function checkNumber({ number, version, organizationName, mediators, text }: AgreementPaper): string {
  const said = JSON.stringify([number, version, organizationName, mediators, text]);
  return createHash('sha256').update(said).digest('hex').slice(0, 8).toUpperCase();
}

function partyLine({ side, name, detail }: AgreementText['parties'][number]): string {
  return `${side}：${name}${detail ? `，${detail}` : ''}，身份证号（由本人填写）：＿＿＿＿＿＿＿＿＿＿＿＿`;
}

/** The characters of the agreement that its typeface does not have: the mediator is told before anybody signs. */
export function unprintable(
  paper: Pick<AgreementPaper, 'organizationName' | 'mediators' | 'text'>,
): string[] {
  const { organizationName, mediators, text } = paper;
  const words = [
    organizationName,
    ...mediators,
    ...text.parties.flatMap(({ name, detail }) => [name, detail ?? '']),
    ...agreementParts.map(({ key }) => text[key] ?? ''),
  ];
  return missingCharacters(words.join(''));
}
