/** Brings the search entries of all public content up to date: `npm run search:reindex`. Safe to repeat. */
import { getPayload } from 'payload';
import config from '../payload.config';
import { reindexAnswers, reindexAssociations } from '../src/domain/neighbourhood';
import { reindexNotices } from '../src/domain/publishing';
import { reindexRequests } from '../src/domain/requests';
import { reindexActivities } from '../src/domain/service';

const payload = await getPayload({ config });
console.log(`公告：检查了 ${await reindexNotices(payload)} 条`);
console.log(`诉求：检查了 ${await reindexRequests(payload)} 条`);
console.log(`活动：检查了 ${await reindexActivities(payload)} 次`);
console.log(`法律问答：检查了 ${await reindexAnswers(payload)} 条`);
console.log(`协会、队伍：检查了 ${await reindexAssociations(payload)} 个`);
await payload.destroy();
process.exit(0);
