import type { IntervalMethod } from '../inference/interval-method.ts';
import { type Text, texts } from './text.ts';

/** Methods of intervals and tests for people; the part after the slash is what the evidence holds. */
export const methodTexts: Record<`method/${IntervalMethod}`, Text> = texts({
  'method/Wilson': { en: 'Wilson', 'zh-cn': 'Wilson 法' },
  'method/linearised, logit': { en: 'linearised, logit', 'zh-cn': '线性化，logit 尺度' },
  'method/linearised, t': { en: 'linearised, t', 'zh-cn': '线性化，t 分布' },
  'method/DeLong, logit': { en: 'DeLong, logit', 'zh-cn': 'DeLong 法，logit 尺度' },
  'method/Newcombe 2006': { en: 'Newcombe 2006', 'zh-cn': 'Newcombe 法（2006）' },
  'method/t': { en: 't', 'zh-cn': 't 分布' },
  'method/delta, log scale': { en: 'delta, log scale', 'zh-cn': 'delta 法，对数尺度' },
  'method/sandwich variance': { en: 'sandwich variance', 'zh-cn': '三明治方差' },
  'method/infinitesimal jackknife, logit': {
    en: 'infinitesimal jackknife, logit',
    'zh-cn': '无穷小刀切法，logit 尺度',
  },
  'method/exact, negatives ahead': { en: 'exact, negatives ahead', 'zh-cn': '精确法，负类居前' },
  'method/bootstrap BCa': { en: 'bootstrap BCa', 'zh-cn': '自助法 BCa' },
  'method/bootstrap of cells + ½': { en: 'bootstrap of cells + ½', 'zh-cn': '单元格加 ½ 的自助法' },
  'method/Newcombe': { en: 'Newcombe', 'zh-cn': 'Newcombe 法' },
  'method/MOVER': { en: 'MOVER', 'zh-cn': 'MOVER 法' },
  'method/MOVER, log scale': { en: 'MOVER, log scale', 'zh-cn': 'MOVER 法，对数尺度' },
  'method/max-T bootstrap': { en: 'max-T bootstrap', 'zh-cn': 'max-T 自助法' },
  'method/simultaneous Newcombe': { en: 'simultaneous Newcombe', 'zh-cn': '同时 Newcombe 法' },
  'method/simultaneous MOVER': { en: 'simultaneous MOVER', 'zh-cn': '同时 MOVER 法' },
  'method/simultaneous MOVER, log scale': {
    en: 'simultaneous MOVER, log scale',
    'zh-cn': '同时 MOVER 法，对数尺度',
  },
  'method/simultaneous max-T bootstrap': { en: 'simultaneous max-T bootstrap', 'zh-cn': '同时 max-T 自助法' },
  'method/Newcombe, both at 1 − α/2': { en: 'Newcombe, both at 1 − α/2', 'zh-cn': 'Newcombe 法，二者均取 1 − α/2' },
  'method/paired DeLong': { en: 'paired DeLong', 'zh-cn': '配对 DeLong 法' },
  'method/paired infinitesimal jackknife': { en: 'paired infinitesimal jackknife', 'zh-cn': '配对无穷小刀切法' },
  'method/paired t': { en: 'paired t', 'zh-cn': '配对 t 分布' },
  'method/paired delta': { en: 'paired delta', 'zh-cn': '配对 delta 法' },
  'method/paired sandwich': { en: 'paired sandwich', 'zh-cn': '配对三明治方差' },
  'method/paired bootstrap BCa': { en: 'paired bootstrap BCa', 'zh-cn': '配对自助法 BCa' },
  'method/paired bootstrap of cells + ½': { en: 'paired bootstrap of cells + ½', 'zh-cn': '单元格加 ½ 的配对自助法' },
  'method/exact, mid-p': { en: 'exact, mid-p', 'zh-cn': '精确法，mid-p' },
  'method/chi-squared': { en: 'chi-squared', 'zh-cn': '卡方检验' },
});
