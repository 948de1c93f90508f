import { commands } from './commands.ts';
import type { Phrase } from './phrase.ts';

interface Step {
  readonly id: string;
  readonly title: Phrase;
  readonly description: Phrase;
  readonly media: string;
  readonly completionEvents: readonly string[];
}

export const walkthrough = {
  id: 'assayml.start',
  title: { en: 'Evaluate a model', 'zh-cn': '评估一个模型' },
  description: {
    en: 'From a table of predictions to numbers with evidence.',
    'zh-cn': '从一张预测结果表到有证据的数值。',
  },
  steps: [
    {
      id: 'declare',
      title: { en: 'Declare a model', 'zh-cn': '声明一个模型' },
      description: {
        en: `Say in a file named *.model.yaml where the predictions are, which groups matter and what you demand.\n[Create It from a Table](command:${commands.createConfig.id})`,
        'zh-cn': `在名为 *.model.yaml 的文件中说明预测结果在哪里、哪些群体重要、要求是什么。\n[从数据表创建](command:${commands.createConfig.id})`,
      },
      media: 'media/walkthrough/declare.md',
      completionEvents: [`onCommand:${commands.createConfig.id}`],
    },
    {
      id: 'evaluate',
      title: { en: 'Evaluate it', 'zh-cn': '评估它' },
      description: {
        en: `Every number comes with its rows and its interval, overall and by group.\n[Evaluate All Models](command:${commands.evaluateAll.id})`,
        'zh-cn': `每个数值都带有行数和区间，包括总体和各群体。\n[评估所有模型](command:${commands.evaluateAll.id})`,
      },
      media: 'media/walkthrough/evaluate.md',
      completionEvents: [`onCommand:${commands.evaluateAll.id}`, `onCommand:${commands.evaluate.id}`],
    },
    {
      id: 'read',
      title: { en: 'Read the report', 'zh-cn': '阅读报告' },
      description: {
        en: `Move the threshold, look at the groups, compare with the version before.\n[Open Evaluation Report](command:${commands.openReport.id})`,
        'zh-cn': `移动阈值、查看各群体、与前一版本比较。\n[打开评估报告](command:${commands.openReport.id})`,
      },
      media: 'media/walkthrough/read.md',
      completionEvents: [`onCommand:${commands.openReport.id}`, `onCommand:${commands.openFairness.id}`],
    },
    {
      id: 'check',
      title: { en: 'Check the model card', 'zh-cn': '检查模型卡' },
      description: {
        en: `Numbers of a card that are not what the version scored are underlined, with the fix.\n[Check Workspace](command:${commands.check.id})`,
        'zh-cn': `模型卡中与版本实际得分不符的数值会被标出，并给出修正。\n[检查工作区](command:${commands.check.id})`,
      },
      media: 'media/walkthrough/check.md',
      completionEvents: [`onCommand:${commands.check.id}`],
    },
  ],
} as const satisfies { id: string; title: Phrase; description: Phrase; steps: readonly Step[] };
