import { type FindingKind, findingKindLabels } from '@/domain/neighbourhood';

/** What the door says after something was noted there; '' where there is nothing more to say. */
export function recordedWords({
  kind,
  changed,
  stays,
}: {
  kind: FindingKind;
  changed: FindingKind | null;
  stays: boolean;
}): string {
  if (stays) return '已记下。这一户前面见到过人，还是“见到人”；前面记错了的，点开那一条，按“撤回”。';
  return changed ? `已改为“${findingKindLabels[kind]}”，前面记的“${findingKindLabels[changed]}”不算了。` : '';
}
