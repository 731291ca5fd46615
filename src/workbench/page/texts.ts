/** The workbench's own words. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  readonly blank: string;
  readonly undo: string;
  readonly redo: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: { readonly system: string; readonly light: string; readonly dark: string; readonly contrast: string };
  readonly requirementSet: string;
  readonly ready: string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly failed: (why: string) => string;
  /** Asks before another workbook takes the place of one with changes. */
  readonly discard: (name: string) => string;
  readonly missing: (count: number) => string;
  /** Before the message that a function gave with its error. */
  readonly cellMessage: string;
  readonly files: string;
  readonly edit: string;
  readonly view: string;
  readonly grid: string;
  readonly pane: string;
  readonly resize: string;
  readonly menu: string;
}

export const TEXTS: Readonly<Record<"zh" | "en", WorkbenchTexts>> = {
  zh: {
    title: "工作台", open: "打开…", save: "另存为 .xlsx", sample: "示例", blank: "空白工作簿", undo: "撤销", redo: "重做", language: "语言", theme: "主题",
    themes: { system: "跟随系统", light: "浅色", dark: "深色", contrast: "高对比度" }, requirementSet: "要求集", ready: "就绪",
    opening: (name) => `正在打开 ${name}…`, opened: (name) => `已打开 ${name}`, saved: (name) => `已保存 ${name}`, failed: (why) => `未成功：${why}`,
    discard: (name) => `“${name}”有改动还没有另存。继续会丢失这些改动，要继续吗？`,
    missing: (count) => `工作台缺少 ${count} 个成员`, cellMessage: "此单元格：", files: "文件", edit: "编辑", view: "显示", grid: "表格", pane: "任务窗格", resize: "调整任务窗格宽度", menu: "对所选单元格",
  },
  en: {
    title: "Workbench", open: "Open…", save: "Save as .xlsx", sample: "Sample", blank: "Blank workbook", undo: "Undo", redo: "Redo", language: "Language", theme: "Theme",
    themes: { system: "System", light: "Light", dark: "Dark", contrast: "High contrast" }, requirementSet: "Requirement set", ready: "Ready",
    opening: (name) => `Opening ${name}…`, opened: (name) => `Opened ${name}`, saved: (name) => `Saved ${name}`, failed: (why) => `Did not work: ${why}`,
    discard: (name) => `“${name}” has changes that were not saved. They will be lost. Go on?`,
    missing: (count) => `${count} members missing`, cellMessage: "This cell: ", files: "File", edit: "Edit", view: "View", grid: "Grid", pane: "Task pane", resize: "Width of the task pane", menu: "For the selected cells",
  },
};
