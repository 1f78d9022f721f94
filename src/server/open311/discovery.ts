import type { Response } from 'express';
import { sendOne } from './format';

/** Day this service last changed the way it answers. */
const changeset = '2026-11-24T00:00:00Z';

/** Service discovery: where GeoReport v2 is, in which forms, and how one gets a key. */
export function sendDiscovery(response: Response, siteUrl: string, contact: string): void {
  const formats = ['text/xml', 'application/json'];
  const endpoint = {
    specification: 'http://wiki.open311.org/GeoReport_v2',
    url: `${siteUrl}/open311/v2`,
    changeset,
    type: 'production',
  };
  const about = {
    changeset,
    contact,
    key_service: `${contact} 系统管理员在管理后台“诉求渠道”里发放接口密钥。`,
  };
  sendOne(
    response,
    'discovery',
    { ...about, endpoints: [{ ...endpoint, formats }] },
    { ...about, endpoints: { endpoint: [{ ...endpoint, formats: { format: formats } }] } },
  );
}
