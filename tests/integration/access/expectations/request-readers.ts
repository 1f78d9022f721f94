/** Who reads requests and what hangs on them: the centre and the city's leaders all, others those of their place or unit. */
export const centre = ['administrator', 'operator', 'supervisor'] as const;
export const sees = {
  all: [...centre, 'city-leader'],
  same: ['township-leader', 'community-staff', 'unit-handler'],
} as const;
