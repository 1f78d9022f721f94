import {
  Card,
  CardGrid,
  EmptyState,
  NotificationBanner,
  type PageOptions,
  Pagination,
  PrintButton,
  SearchBox,
  SummaryList,
  Table,
  Tabs,
  Tag,
  TaskList,
  Timeline,
  WarningText,
} from '@/portal/shared';

const columns = [
  { key: 'unit', label: '单位' },
  { key: 'due', label: '应办', numeric: true },
  { key: 'done', label: '办结', numeric: true },
];

const rows = [
  { key: 'heat', cells: { unit: '热力公司', due: 42, done: 40 } },
  { key: 'water', cells: { unit: '自来水公司', due: 18, done: 18 } },
];

/** Everything that is not a form field, on one page. */
export const componentsPage: PageOptions = {
  title: '办件 2026112300017',
  active: 'track',
  breadcrumbs: [{ text: '首页', href: '/' }, { text: '办件进度', href: '/track' }, { text: '2026112300017' }],
  children: (
    <>
      <NotificationBanner kind="success">
        <p className="govuk-notification-banner__heading">已记下您的评价，谢谢。</p>
      </NotificationBanner>
      <h1 className="govuk-heading-l">
        三单元暖气管漏水 <Tag colour="blue">正在办理</Tag>
      </h1>
      <Tabs
        label="办件内容"
        items={[
          { text: '进度', href: '/components', current: true },
          { text: '内容', href: '/components?tab=content', count: 3 },
        ]}
      />
      <Timeline
        entries={[
          { key: 'filed', title: '提交', at: '2026-11-22T14:05:00Z', by: '您' },
          { key: 'accepted', title: '受理', at: '2026-11-22T14:20:00Z', by: '市民热线值班室' },
          {
            key: 'dispatched',
            title: '热力公司正在办',
            at: '2026-11-22T14:25:00Z',
            by: '热力公司',
            state: 'current',
            body: <p className="govuk-body">维修人员 23:00 前到场。</p>,
          },
          { key: 'closed', title: '办结', state: 'upcoming' },
        ]}
      />
      <SummaryList
        card="基本情况"
        rows={[
          { key: '地点', value: '明月豪苑一期 3 号楼' },
          { key: '期限', value: '2026年11月23日 00:05', change: { href: '#why', text: '为什么' } },
        ]}
      />
      <WarningText>发现燃气味，请先离开再打 119。</WarningText>
      <TaskList
        tasks={[
          {
            title: '确认是否解决',
            href: '#solved',
            status: <Tag colour="red">待办</Tag>,
            hint: '11月25日前',
          },
          { title: '评价', status: '办结后再评' },
        ]}
      />
      <Table caption="本月办理" columns={columns} rows={rows} />
      <CardGrid>
        <Card title="明月豪苑社区" href="/communities/1" meta="3 个小区">
          <p className="govuk-body">服务大厅 8:30—17:30</p>
        </Card>
        <Card title="东留春村" meta="1 个自然村" />
      </CardGrid>
      <EmptyState title="还没有附件">
        <p>补充照片或文件后会出现在这里。</p>
      </EmptyState>
      <SearchBox id="find" />
      <Pagination page={5} pages={141} href={(page) => `?page=${page}`} />
      <PrintButton />
    </>
  ),
};
