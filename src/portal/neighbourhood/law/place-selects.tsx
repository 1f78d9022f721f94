import type { PlaceFilter } from '@/domain/publishing';
import { Select } from '../../shared';

/** Which township, and once there is one, which community of it. */
export function PlaceSelects({ filter, whole }: { filter: PlaceFilter; whole: '全市' | '全部' }) {
  const { townships, communities, township, community } = filter;
  return (
    <>
      <Select
        name="township"
        label="乡镇（街道）"
        placeholder={whole}
        options={townships.map(({ code, name }) => ({ value: code, label: name }))}
        value={township?.code}
      />
      {township ? (
        <Select
          name="community"
          label="社区（村）"
          placeholder="全部"
          options={communities.map(({ code, name }) => ({ value: code, label: name }))}
          value={community?.code}
        />
      ) : null}
    </>
  );
}
