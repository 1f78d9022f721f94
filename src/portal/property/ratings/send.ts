import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import { type FieldErrors, sendPage } from '../../shared';

/** A page that is one household's or one member of staff's own, and kept nowhere. */
export function send(
  req: Request,
  res: Response,
  title: string,
  children: ReactNode,
  more: { errors?: FieldErrors; status?: number; back?: string } = {},
): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, { title, private: true, ...more, children });
}
