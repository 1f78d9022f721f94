import { XMLParser } from 'fast-xml-parser';

/** What GeoReport v2 says a request is; the client knows nothing of this product. */
export type GeoReportRow = Record<string, unknown>;

/** An answer that is not 2xx, with the list of errors the specification asks for. */
export class GeoReportError extends Error {
  constructor(
    readonly status: number,
    readonly errors: { code: number; description: string }[],
  ) {
    super(errors.map(({ description }) => description).join('; '));
  }
}

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * A small client of Open311 GeoReport v2, written from the specification: finds the endpoint by discovery, speaks either form,
 * follows a token to the number. @param discovery address of the discovery document without its ending
 */
export async function openGeoReport(fetch_: Fetch, discovery: string, format: 'json' | 'xml') {
  const found = one(await read(await fetch_(`${discovery}.${format}`), format, 'discovery'));
  const endpoints = listOf(found.endpoints, 'endpoint');
  const endpoint = endpoints.find(({ specification }) => String(specification).includes('GeoReport_v2'));
  if (!endpoint) throw new Error('no GeoReport v2 endpoint');
  const base = String(endpoint.url);
  const get = async (path: string, root: string, query: Record<string, string> = {}) => {
    const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : '';
    return read(await fetch_(`${base}/${path}.${format}${search}`), format, root);
  };
  return {
    endpoint,
    services: () => get('services', 'services'),
    service: async (code: string) => one(await get(`services/${code}`, 'service_definition')),
    requests: (query: Record<string, string> = {}) => get('requests', 'service_requests', query),
    request: async (id: string) => one(await get(`requests/${encodeURIComponent(id)}`, 'service_requests')),
    numberOf: async (token: string) => one(await get(`tokens/${token}`, 'service_requests')),
    /** @returns the row the server answered: a number, or a token to ask for it with */
    /** The questions of a service, in order. */
    async attributes(code: string): Promise<GeoReportRow[]> {
      const { attributes } = one(await get(`services/${code}`, 'service_definition'));
      return listOf(attributes, 'attribute').map((attribute) => ({
        ...attribute,
        values: listOf(attribute.values, 'value'),
      }));
    },
    async report(parameters: Record<string, string>): Promise<GeoReportRow> {
      const body = new URLSearchParams(parameters);
      const answer = await fetch_(`${base}/requests.${format}`, { method: 'POST', body });
      return one(await read(answer, format, 'service_requests'));
    },
  };
}

const parser = new XMLParser({ parseTagValue: false });

async function read(answer: Response, format: 'json' | 'xml', root: string): Promise<GeoReportRow[]> {
  const type = answer.headers.get('content-type') ?? '';
  if (!type.includes(format)) throw new Error(`answered ${answer.status} as ${type} instead of ${format}`);
  const text = await answer.text();
  const name = answer.ok ? root : 'errors';
  const parsed: unknown = format === 'json' ? JSON.parse(text) : parser.parse(text, true)[name];
  const rows = listOf(parsed, rowNames[name]);
  if (!answer.ok) {
    const errors = rows.map(({ code, description }) => ({
      code: Number(code),
      description: String(description),
    }));
    throw new GeoReportError(answer.status, errors);
  }
  return rows;
}

const rowNames: Record<string, string> = {
  services: 'service',
  service_requests: 'request',
  errors: 'error',
};

/** JSON has a list, or one object; XML has the rows under their name, one of them without a list. */
function listOf(value: unknown, row: string | undefined): GeoReportRow[] {
  if (Array.isArray(value)) return value as GeoReportRow[];
  if (typeof value !== 'object' || value === null) return [];
  if (row === undefined) return [value as GeoReportRow];
  if (!(row in value)) return [];
  return listOf((value as GeoReportRow)[row], undefined);
}

function one(rows: GeoReportRow[]): GeoReportRow {
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`expected one row, got ${rows.length}`);
  return row;
}
