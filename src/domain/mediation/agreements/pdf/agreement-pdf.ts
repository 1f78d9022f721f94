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
  for (const party of text.parties) {
    paper.text(partyLine(party), { indent: false });
    if (party.agent) paper.text(`${party.side}的代理人：${party.agent}（有委托书）`, { indent: false });
  }
  const signing = [
    ...text.parties.map(signatureLine),
    ...mediators.map((name) => `调解员${name}（签名）`),
    '记录人（签名）',
  ];
  const afterwards = unprintable(given).length > 0;
  const said = { title: '说明', words: explanation(text.parties.length) };
  const parts = agreedParts(text);
  for (const [index, part] of parts.entries()) {
    // Nobody signs on a page where nothing else stands: the end of what was agreed goes with the signatures.
    if (index === parts.length - 1) paper.partBefore(part, [said], signing.length, { afterwards });
    else {
      paper.part(part.title);
      paper.text(part.words);
    }
  }
  // Where that could not be, at least its explanation does.
  if (paper.canKeep([said], signing.length, { afterwards }))
    paper.keep([said], signing.length, { afterwards });
  paper.part(said.title);
  paper.text(said.words);
  paper.signatures(signing, `${organizationName}（印章）`);
  return paper.end();
}

/** What was agreed, by the parts of the paper that say something. */
function agreedParts(text: AgreementText): { title: string; words: string }[] {
  const parts = agreementParts.flatMap(({ key, title }) => (text[key] ? [{ title, words: text[key] }] : []));
  const term = text.performBy ? `履行期限：${formatPlainDay(text.performBy)}前。` : '';
  return parts.map((part, index) =>
    term && index === parts.length - 1 ? { ...part, words: `${part.words}\n${term}` } : part,
  );
}

const explanation = (parties: number): string =>
  `本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖调解组织印章之日起生效。生效之日起三十日内，双方可以共同向人民法院申请司法确认；经确认有效的，一方不履行，另一方可以申请法院强制执行（人民调解法第二十九条、第三十三条）。本协议一式${parties + 1}份，当事人各执一份，调解组织留存一份。`;

const signatureLine = ({ name, agent }: AgreementText['parties'][number]): string =>
  agent ? `当事人${name}的代理人${agent}（签名、按指印）` : `当事人${name}（签名、盖章或者按指印）`;

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
    ...text.parties.flatMap(({ name, detail, agent }) => [name, detail ?? '', agent ?? '']),
    ...agreementParts.map(({ key }) => text[key] ?? ''),
  ];
  return missingCharacters(words.join(''));
}
