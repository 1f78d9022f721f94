import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { isDomainError } from '@/shared/errors';
import { codeSeconds, isMinuteCode, minuteCode } from '@/shared/minute-code';
import { ButtonLink, QrCode } from './components';
import { readCookie } from './cookies';
import { seal, unseal } from './forms';

/** Enough to sign in on the way; the cookie stays on the phone that scanned. */
const ticketMinutes = 15;

/**
 * The door behind a code on a screen: the code is taken on the phone that scanned it and becomes a ticket of a few minutes, so that
 * signing in may come in between, and the address that stays open holds nothing.
 * @param kind which gatherings; the code and the ticket of one kind open nothing of another
 * @param pathOf the page with the button, for one gathering
 */
export function checkInDoor(kind: string, pathOf: (key: string) => string) {
  const purpose = `${kind}-check-in`;
  const subjectOf = (key: string) => `${kind}:${key}`;
  const cookieOf = (key: string) => `${kind}-${key}`;

  function keepTicket(req: Request, res: Response, key: string): void {
    const sealed = seal(key, { purpose, key: env().payloadSecret, now: now(), minutes: ticketMinutes });
    res.cookie(cookieOf(key), sealed, {
      path: pathOf(key),
      sameSite: 'lax',
      httpOnly: true,
      secure: req.secure || env().siteUrl.startsWith('https:'),
      maxAge: ticketMinutes * 60_000,
    });
  }

  return {
    /** Takes the code out of the address. @returns whether it was good, and the answer is sent */
    takeCode(req: Request, res: Response, key: string): boolean {
      const { code } = req.query;
      if (typeof code !== 'string' || !isMinuteCode(code, subjectOf(key), now(), env().payloadSecret))
        return false;
      keepTicket(req, res, key);
      res.redirect(303, pathOf(key));
      return true;
    },

    /** Whether this phone scanned the code on the screen a short while ago. */
    hasTicket(req: Request, key: string): boolean {
      const sealed = readCookie(req, cookieOf(key));
      if (!sealed) return false;
      try {
        return unseal(sealed, { purpose, key: env().payloadSecret, now: now() }) === key;
      } catch (error) {
        if (isDomainError(error)) return false;
        throw error;
      }
    },

    /** The address in the code of this minute. */
    addressNow: (siteUrl: string, key: string): string =>
      `${siteUrl}${pathOf(key)}?code=${minuteCode(subjectOf(key), now(), env().payloadSecret)}`,
  };
}

/** As a header, not a tag: the page renews itself without a script, and the code has to, so that nobody sends it around. */
export function renewCode(res: Response): void {
  res.setHeader('Refresh', String(codeSeconds / 3));
  res.setHeader('Cache-Control', 'no-store');
}

/** Shown to the room: the code of this minute, and how many are there. */
export function CheckInScreen(props: {
  caption: string;
  title: string;
  address: string;
  children: ReactNode;
  back: { href: string; text: string };
}) {
  const { caption, title, address, children, back } = props;
  return (
    <>
      <span className="govuk-caption-l">{caption}</span>
      <h1 className="govuk-heading-l">{title}：签到</h1>
      <div className="app-check-in">
        <QrCode text={address} label="签到的二维码" />
        <p className="govuk-body-l">
          用手机相机扫一扫，登录后点“签到”，扫了以后{ticketMinutes}
          分钟里都能点。码一分钟一换，页面自己更新；换下来的码再过一分钟就扫不上了。
        </p>
      </div>
      <p className="govuk-body">{children}</p>
      <p>
        <ButtonLink href={back.href} tone="secondary">
          {back.text}
        </ButtonLink>
      </p>
    </>
  );
}
