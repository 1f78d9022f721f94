import { parseWeights, type Weight, weightsInWords } from '@/shared/weights';

/** What is judged in a round; the weights of a round, in whole percent, make a hundred. */
export interface Dimension extends Weight {
  /** Stays the same over the rounds, so that a trend can be drawn. */
  key: string;
}

const keys: Record<string, string> = {
  客服: 'service',
  秩序: 'order',
  保洁: 'cleaning',
  绿化: 'greening',
  维修: 'repairs',
  公共设施: 'facilities',
  收费公示: 'fees',
};

/** What is meant, for whoever has to judge it. */
export const dimensionHints: Record<string, string> = {
  service: '打电话有人接，态度好，说到做到',
  order: '门岗、巡逻、停车、电动车管理',
  cleaning: '楼道、院子、垃圾清运',
  greening: '草坪、树木修剪和养护',
  repairs: '报修以后来得快不快、修得好不好',
  facilities: '电梯、路灯、门禁、健身器材',
  fees: '收了多少、花在哪里，看得到、看得懂',
};

/** The dimensions of a round out of the text that was copied from the setting when it was made. */
export function dimensionsOf(text: string): Dimension[] {
  const weights = parseWeights(text);
  if (typeof weights === 'string') throw new Error(`a round holds no dimensions: ${weights}`);
  return weights.map((one) => ({ key: keys[one.name] ?? one.name, ...one }));
}

/** 客服 15、秩序 20: as it is read and can be typed again. */
export const dimensionsInWords = (dimensions: readonly Dimension[]): string => weightsInWords(dimensions);
