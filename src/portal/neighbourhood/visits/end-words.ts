import { doorsByNoter, noterOf, type VisitSheet } from '@/domain/neighbourhood';

const byBranch = '自动记一条服务记录，由支部审核。';

/** Who has a service record of a round once it is over, for whoever is about to end it. */
export function endWords(findings: VisitSheet['findings'], reader: string | null): string {
  const noters = doorsByNoter(findings.map((finding) => ({ ...finding, by: noterOf(finding) })));
  const own = noters.find(({ user }) => user !== null && user === reader);
  const others = noters.filter((one) => one !== own).map(({ name }) => name);
  if (others.length === 0)
    return own ? `您记了${own.doors}户。您是党员的，${byBranch}` : '一户也没有记，不记服务记录。';
  const names = others.join('、');
  return own
    ? `您记了${own.doors}户，别的是${names}记的。谁是党员，给谁${byBranch}各算各记的户。`
    : `这次是${names}记的，是党员的，${byBranch}您没有记，不给您记。`;
}
