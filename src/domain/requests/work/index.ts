/** What a unit's handler does with a request on the road. */
export { doWork, type WorkAction, workActions, workLabel, workOn } from './work-actions';
