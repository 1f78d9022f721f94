export { creditHours } from './credit-hours';
export { listenToTrainings } from './listen';
export { type OwnTraining, quartersByHelper, trainingOf } from './own-hours';
