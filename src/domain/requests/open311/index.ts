/** Open311 GeoReport v2 over what is public, and reports from its clients. */
export {
  type Open311Filter,
  type Open311Request,
  type Open311Status,
  open311Requests,
  open311Statuses,
} from './public-requests';
export { fileOpen311Report, numberOfToken } from './report';
export { type Open311Service, open311Service, open311Services } from './services';
