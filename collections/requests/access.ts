import type { CollectionConfig, FieldAccess } from 'payload';
import { anyOf, type Predicate, role, type WithinPlaceOptions, withinPlace, withinUnit } from '@/access';
import { requestsHelpedWith } from '@/domain/requests/dispatch/requests-helped-with';

/**
 * The service centre and the city's leaders see every request; others those of their place, dispatched to their unit,
 * or that their unit helps with.
 * `through` is the relationship that leads to the request, for collections that hang on one.
 */
function ofRequest(through = ''): Predicate {
  const columns = ['township', 'community', 'grid', 'compound', 'building'] as const;
  const field = Object.fromEntries(
    columns.map((column) => [column, `${through}${column}`]),
  ) as WithinPlaceOptions['field'];
  return anyOf(
    role('administrator', 'city-leader', 'operator', 'supervisor'),
    withinPlace({ roles: ['township-leader', 'community-staff'], field }),
    withinUnit({ field: `${through}leadUnit` }),
    helpedWith(through === '' ? 'id' : through.slice(0, -1)),
  );
}

/** Requests the actor's unit helps with as a co-unit (协办); `field` holds the request's id. */
function helpedWith(field: string): Predicate {
  return async ({ req }) => {
    const ids = await requestsHelpedWith(req);
    return ids.length > 0 ? { [field]: { in: ids } } : false;
  };
}

export const readRequests = ofRequest();
/** For rows that hang on a request by their field `request`: whoever may read it reads them. */
export const readWithRequest = ofRequest('request.');

/** The service centre corrects what decides the dispatch (category, place, title); states move by verbs only. */
export const correctRequests: NonNullable<CollectionConfig['access']>['update'] = role(
  'administrator',
  'operator',
  'supervisor',
);

/** Fields only verbs write; verbs run past field access, after their own check. */
export const byVerbOnly = {
  create: (): boolean => false,
  update: (): boolean => false,
} satisfies { create: FieldAccess; update: FieldAccess };

/** Personal data and secrets: never read, filtered or sorted through the API; verbs open them one by one, logged. */
export const sealed = {
  ...byVerbOnly,
  read: (): boolean => false,
} satisfies { create: FieldAccess; read: FieldAccess; update: FieldAccess };
