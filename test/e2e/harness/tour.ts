import type { Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** One thing to look at, and how a person gets there. */
export interface Stop {
  readonly name: string;
  /** Whether it is a page of ours; else a selector says which parts of the workbench are in our words. */
  readonly isPage?: true;
  readonly ours?: string;
  go(workbench: Workbench): Promise<void>;
  leave?(workbench: Workbench): Promise<void>;
}

/** What the commands and views are called, which is all that the way depends on. */
export interface TourWords {
  readonly evaluation: string;
  readonly fairness: string;
  readonly compare: string;
  readonly table: string;
  readonly addGate: string;
  readonly evaluateChanged: string;
  readonly sort: string;
  readonly views: readonly [models: string, datasets: string, features: string, governance: string];
  readonly lightBulb: string;
  readonly walkthrough: string;
}

export const englishWords: TourWords = {
  evaluation: 'Open Evaluation Report',
  fairness: 'Open Fairness Report',
  compare: 'Compare Versions',
  table: 'Open Table',
  addGate: 'Add Gate',
  evaluateChanged: 'Evaluate What Has Changed',
  sort: 'Sort Trees',
  views: ['Models', 'Datasets', 'Features', 'Governance'],
  lightBulb: 'Go to Next Problem in Files (Error, Warning, Info)',
  walkthrough: 'Welcome: Open Walkthrough...',
};

export const chineseWords: TourWords = {
  ...englishWords,
  evaluation: '打开评估报告',
  fairness: '打开公平性报告',
  compare: '比较版本',
  table: '打开数据表',
  addGate: '添加门槛',
  evaluateChanged: '评估有变化的内容',
  sort: '树视图排序',
  views: ['模型', '数据集', '特征', '治理'],
};

/** What is asked, and what may be answered. */
const picks = '.quick-input-widget .quick-input-list .monaco-list-row, .quick-input-widget .quick-input-title';

const closeEditors = (workbench: Workbench): Promise<void> => workbench.command('View: Close All Editors');

/** Everything of the product that a person meets on the way through the example, which has been evaluated. */
export function tour(words: TourWords): readonly Stop[] {
  const [models, datasets, features, governance] = words.views;
  return [
    {
      name: 'trees',
      ours: '.sidebar .monaco-list-row',
      async go(workbench) {
        await workbench.openView('Assay');
        await workbench
          .section(models)
          .row(/2\s+production.*AUC/)
          .waitFor();
        await workbench.section(datasets).expand();
        await workbench.section(datasets).row('german-credit').first().waitFor();
        await workbench.section(features).expand();
        await workbench.section(features).row('german-credit').first().click();
        await workbench.page.keyboard.press('ArrowRight');
        await workbench.section(features).row('sex').first().waitFor();
        await workbench.section(governance).expand();
        await workbench.section(governance).row(/./).first().waitFor();
      },
    },
    {
      name: 'pick',
      ours: picks,
      async go(workbench) {
        await workbench.command(words.evaluation);
        await quickPick(workbench.page, 'credit-risk 1');
      },
      leave: dismiss,
    },
    {
      name: 'sort',
      ours: picks,
      async go(workbench) {
        await workbench.command(words.sort);
        await workbench.page.locator('.quick-input-list .monaco-list-row:nth-child(2)').waitFor();
      },
      leave: dismiss,
    },
    {
      name: 'notification',
      ours: '.notification-toast .notification-list-item-message',
      async go(workbench) {
        await workbench.command(words.evaluateChanged);
        await workbench.page.locator('.notification-toast').waitFor();
      },
      leave: (workbench) => workbench.command('Notifications: Clear All Notifications'),
    },
    {
      name: 'evaluation',
      isPage: true,
      async go(workbench) {
        await workbench.command(words.evaluation);
        await workbench.pick('credit-risk 2');
        await workbench.panel().locator('svg').first().waitFor();
      },
    },
    {
      name: 'fairness',
      isPage: true,
      async go(workbench) {
        await workbench.command(words.fairness);
        await workbench.panel().locator('.chip').first().waitFor();
        await workbench.panel().locator('svg').first().waitFor();
      },
      leave: closeEditors,
    },
    {
      name: 'comparison',
      isPage: true,
      async go(workbench) {
        await workbench.command(words.compare);
        await workbench.pick('credit-risk 2');
        await workbench.panel().locator('svg').first().waitFor();
      },
      leave: closeEditors,
    },
    {
      name: 'table',
      isPage: true,
      async go(workbench) {
        await workbench.command(words.table);
        await workbench.pick('data/predictions-v1.csv');
        await workbench.panel().locator('button[data-column="4"]').click();
        await workbench.panel().locator('svg').first().waitFor();
      },
      leave: closeEditors,
    },
    {
      name: 'config',
      ours: '.codelens-decoration',
      async go(workbench) {
        await workbench.openFile('credit-risk.model.yaml');
        await workbench.page.locator('.codelens-decoration', { hasText: 'AUC 0.' }).first().waitFor();
      },
    },
    {
      name: 'hover',
      ours: '.monaco-hover:not(.hidden) .markdown-hover',
      async go(workbench) {
        const { page } = workbench;
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Control+F');
        await page.keyboard.insertText('metric: brier');
        await page.locator('.find-widget .matchesCount', { hasText: /1/ }).waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await page.keyboard.press('Control+i');
        await page.locator('.monaco-hover:visible', { hasText: 'brier_score_loss' }).first().waitFor();
      },
      leave: dismiss,
    },
    {
      name: 'completion',
      ours: '.suggest-details-container',
      async go(workbench) {
        const { page } = workbench;
        await page.keyboard.press('Control+End');
        await page.keyboard.type('  - { metric: rec');
        await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'recall' }).first().waitFor();
        await page.keyboard.press('Control+Space');
        await page.locator('.suggest-details-container:visible').waitFor();
      },
      async leave(workbench) {
        await dismiss(workbench);
        await workbench.command('File: Revert File');
      },
    },
    {
      name: 'add-gate',
      ours: picks,
      async go(workbench) {
        await workbench.command(words.addGate);
        await quickPick(workbench.page, 'roc_auc');
      },
      async leave(workbench) {
        await dismiss(workbench);
        await closeEditors(workbench);
      },
    },
    {
      name: 'card',
      ours: '.markers-panel .marker-message-line, .action-widget .monaco-list-row.action',
      async go(workbench) {
        const { page } = workbench;
        await workbench.openFile('MODEL_CARD.md');
        await page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning').first().waitFor();
        await page.keyboard.press('Control+Shift+M');
        await page.locator('.markers-panel .monaco-list-row', { hasText: 'assay' }).first().waitFor();
        await page.locator('.editor-instance .view-line').first().click();
        await workbench.command(words.lightBulb);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+.');
        await page.locator('.action-widget .monaco-list-row.focused').waitFor();
      },
      async leave(workbench) {
        await dismiss(workbench);
        await workbench.page.keyboard.press('Control+Shift+M');
        await closeEditors(workbench);
      },
    },
    {
      name: 'tests',
      ours: '.test-explorer .monaco-list-row .label, .test-output-peek-tree .monaco-list-row',
      async go(workbench) {
        const { page } = workbench;
        await workbench.openView('Testing');
        await workbench.command('Test: Run All Tests');
        await page
          .locator('.test-output-peek-tree .monaco-list-row', { hasText: /[✗≈]/ })
          .first()
          .waitFor({ timeout: 60_000 });
      },
      async leave(workbench) {
        await workbench.command('View: Toggle Panel Visibility');
      },
    },
    {
      name: 'walkthrough',
      ours: '.getting-started-step, .gettingStartedCategoryDescriptionContainer',
      async go(workbench) {
        await workbench.command(words.walkthrough);
        await workbench.page.locator('.quick-input-widget input.input').fill('Assay');
        await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Assay' }).first().waitFor();
        await workbench.page.keyboard.press('Enter');
        await workbench.page.locator('.getting-started-step').first().waitFor();
      },
      leave: closeEditors,
    },
  ];
}

async function quickPick(page: Page, row: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
}

async function dismiss(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('Escape');
}
