import { expectations } from './expectations';
import { matrixCity, walkMatrix } from './matrix';

matrixCity();
walkMatrix(expectations.filter((_, index) => index % 2 === 1));
