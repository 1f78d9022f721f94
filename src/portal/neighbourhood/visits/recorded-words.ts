import { type FindingKind, findingKindLabels, type TakenBackBy } from '@/domain/neighbourhood';

/** What the door says after something was noted there; '' where there is nothing more to say. */
export function recordedWords({
  kind,
  changed,
  stays,
}: {
  kind: FindingKind;
  changed: FindingKind | null;
  /** Who can take back that somebody was met there before; null where the door does not stay as it was. */
  stays: TakenBackBy | null;
}): string {
  if (stays) return `已记下。这一户前面见到过人，还是“见到人”${takeBackWords(stays)}`;
  return changed ? `已改为“${findingKindLabels[kind]}”，前面记的“${findingKindLabels[changed]}”不算了。` : '';
}

/** What this reader can do about a slip: press, or ask whoever can. */
function takeBackWords({ mine, others }: TakenBackBy): string {
  const names = others.join('、');
  const ask = names
    ? `前面是${names}记的，记错了的，请${names}撤回，或者请管这一片的社区干部、支部书记撤回。`
    : '';
  const press = mine ? `${names ? '自己' : '前面'}记错了的，点开那一条，按“撤回”。` : '';
  if (ask || press) return ask && press ? `。${press}${ask}` : `；${press || ask}`;
  return '；前面记的已经办了，不能撤回。';
}
