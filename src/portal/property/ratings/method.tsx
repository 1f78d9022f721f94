import type { Round } from '@/domain/property';
import { Details } from '../../shared';

/** How the numbers come about, with everything somebody needs to check them. */
export function Method({ round: { dimensions, least } }: { round: Pick<Round, 'dimensions' | 'least'> }) {
  return (
    <Details summary="分数怎么算的，准不准">
      <ul className="govuk-list govuk-list--bullet">
        <li>非常满意5分、满意4分、基本满意3分、不满意2分、非常不满意1分；“不了解”不计。</li>
        <li>
          总分按权重平均：{dimensions.map(({ name, weight }) => `${name}${weight}%`).join('、')}
          。一户没评的项，它的权重分给其他项。
        </li>
        <li>n是评了的户数；参与率＝评了的户数÷截止前可以评的户数。</li>
        <li>满意率＝（非常满意＋满意＋基本满意）÷评了这一项的户数。</li>
        <li>
          95%区间：假如参加的户是抽签抽出来的，全小区的平均分大约100次里有95次落在这个范围（t分布，按总户数修正）。评不评是自愿的，实际的偏差可能更大；两个小区的区间重叠得多，就不能说谁更好。
        </li>
        <li>少于{least}户的不公布得分、不排名，免得看出是谁评的。</li>
      </ul>
    </Details>
  );
}
