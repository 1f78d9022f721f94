export { claimTurn } from './claim';
export { startTimetable } from './timetable';
