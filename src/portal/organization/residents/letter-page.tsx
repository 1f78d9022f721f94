import { renderToStaticMarkup } from 'react-dom/server';
import type { HouseholdLetter, IssuedCodes, NamedBuilding } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { assetUrl, PrintButton, QrCode, site } from '../../shared';

/** A printing: whose it is, and where to ask. */
export interface LetterPrinting {
  issued: IssuedCodes;
  building: NamedBuilding;
  siteUrl: string;
  /** The community's own number and counter. */
  phone: string | null;
  address: string | null;
}

/** The letters as a document of its own: A4, one household a page. */
export function renderHouseholdLetters(printing: LetterPrinting): string {
  return `<!doctype html>${renderToStaticMarkup(<Letters {...printing} />)}`;
}

/** A constant, because the linter takes a literal for a mistake in a page of Next; this document is Express's own. */
const DocumentHead = 'head';

function Letters(printing: LetterPrinting) {
  const { issued, building } = printing;
  return (
    <html lang="zh-CN" className="govuk-template app-letter-page">
      <DocumentHead>
        <meta charSet="utf-8" />
        <title>{`${building.fullName}验证信 ${issued.letters.length}封 - ${site().name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetUrl('portal.css')} />
        <script type="module" src={assetUrl('portal.js')} />
      </DocumentHead>
      <body className="govuk-template__body">
        <div className="app-letter-tools app-no-print">
          <a className="govuk-back-link" href="/residents/letters">
            再打一栋
          </a>
          <span>
            共{issued.letters.length}封。验证码只在这一页出现一次，请打印完再关；不要截图、不要转发。
          </span>
          <PrintButton>打印</PrintButton>
        </div>
        <main id="main-content">
          {issued.letters.map((letter) => (
            <Letter key={letter.household} letter={letter} printing={printing} />
          ))}
        </main>
      </body>
    </html>
  );
}

function Letter({ letter, printing }: { letter: HouseholdLetter; printing: LetterPrinting }) {
  const { issued, building, siteUrl, phone, address } = printing;
  const link = `${siteUrl}/verify?code=${letter.code}`;
  return (
    <article className="app-letter app-letter--sheet">
      <header className="app-letter__head">
        <p className="app-letter__unit">{building.community.name}</p>
      </header>
      <h2 className="app-letter__title">请您登记住户</h2>
      <p className="govuk-body">
        {building.fullName}
        {letter.household}的住户：
      </p>
      <p className="govuk-body">
        您好。登记以后，您家就能给物业打分、参加小区表决，停水停电等通知也能直接发到您手机上。两三分钟就能办好：
      </p>
      <div className="app-letter__verify">
        <ol className="govuk-list govuk-list--number">
          <li>用手机扫右边的二维码（或者打开 {new URL('/verify', siteUrl).host}/verify）；</li>
          <li>填手机号，收一条短信登录，不用注册；</li>
          <li>填下面的验证码，核对是不是您住的楼，选您是产权人、承租人还是家庭成员。</li>
        </ol>
        <QrCode text={link} label={`${letter.household}住户核验的二维码`} onPaper />
      </div>
      <p className="govuk-body">您家的验证码：</p>
      <p className="app-letter__code app-code">{letter.code}</p>
      <p className="govuk-body">
        一家人都用这一个码，各用各的手机，最多{issued.uses}人。有效到
        <strong>{formatDate(issued.expiresAt)}</strong>
        。有人搬走或者重新送了信，这个码就作废。
      </p>
      <p className="govuk-body">
        <strong>请不要把验证码告诉家里以外的人。</strong>工作人员不会打电话、发短信向您要这个码。
      </p>
      <p className="govuk-body">
        不会用手机、信送错了、不想登记，都可以
        {phone ? (
          <>
            打社区电话 <strong>{phone}</strong>
          </>
        ) : (
          <>拨打 {site().helpPhone}</>
        )}
        {address ? `，或带身份证到${address}，当场给您办` : '，或带身份证到社区服务台，当场给您办'}
        。不登记不影响您反映问题、看公告。
      </p>
      <p className="app-letter__sign">
        {building.community.name}
        <br />
        {formatDate(now())}
      </p>
    </article>
  );
}
