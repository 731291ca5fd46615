import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { DocumentArrowDownRegular } from "@fluentui/react-icons/svg/document-arrow-down";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { PeopleMoneyRegular } from "@fluentui/react-icons/svg/people-money";
import { DocumentArrowRightRegular } from "@fluentui/react-icons/svg/document-arrow-right";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { TargetArrowRegular } from "@fluentui/react-icons/svg/target-arrow";
import { lazy, type ComponentType } from "react";
import { StartView } from "../start/index";
import type { ViewId } from "../texts/index";

// The first view comes with the pane, the others right after it.
const PayrollView = lazy(async () => ({ default: (await import(/* webpackChunkName: "payroll", webpackPrefetch: true */ "../payroll/payroll-view")).PayrollView }));
const ImportView = lazy(async () => ({ default: (await import(/* webpackChunkName: "import" */ "../import/import-view")).ImportView }));
const GoalSheetsView = lazy(async () => ({ default: (await import(/* webpackChunkName: "goal-sheets" */ "../goal-sheets/goal-sheets-view")).GoalSheetsView }));
const HandoverView = lazy(async () => ({ default: (await import(/* webpackChunkName: "handover" */ "../handover/handover-view")).HandoverView }));
const CapabilitiesView = lazy(async () => ({ default: (await import(/* webpackChunkName: "capabilities" */ "../capabilities/capabilities-view")).CapabilitiesView }));
const FormulaReviewView = lazy(async () => ({ default: (await import(/* webpackChunkName: "formula-review" */ "../formula-review/formula-review-view")).FormulaReviewView }));
const ReconcileView = lazy(async () => ({ default: (await import(/* webpackChunkName: "reconcile" */ "../reconcile/reconcile-view")).ReconcileView }));
const SettingsView = lazy(async () => ({ default: (await import(/* webpackChunkName: "settings", webpackPrefetch: true */ "../settings/settings-view")).SettingsView }));

/** A view of the pane: an entry in the navigation and, where it has a command, a button of the ribbon. */
export interface ViewDefinition {
  readonly id: ViewId;
  readonly Icon: ComponentType;
  readonly View: ComponentType;
  /** Name of the ribbon's function in the manifest that shows it; null where the ribbon has no button for it. */
  readonly command: string | null;
  /** The view that leads to it, where it has no entry of its own in the navigation. */
  readonly within?: ViewId;
}

/** The views in the order of the navigation. Adding one is adding an entry (and its name in the texts). */
export const VIEWS: readonly ViewDefinition[] = [
  { id: "start", Icon: HomeRegular, View: StartView, command: "showStart" },
  { id: "payroll", Icon: PeopleMoneyRegular, View: PayrollView, command: "showPayroll" },
  { id: "import", Icon: DocumentArrowDownRegular, View: ImportView, command: "showImport" },
  { id: "goal-sheets", Icon: TargetArrowRegular, View: GoalSheetsView, command: "showGoalSheets" },
  { id: "reconcile", Icon: ClipboardCheckmarkRegular, View: ReconcileView, command: "showReconcile" },
  { id: "formula-review", Icon: MathFormulaRegular, View: FormulaReviewView, command: "showFormulaReview" },
  { id: "handover", Icon: DocumentArrowRightRegular, View: HandoverView, command: null },
  { id: "settings", Icon: SettingsRegular, View: SettingsView, command: null },
  { id: "capabilities", Icon: InfoRegular, View: CapabilitiesView, command: null, within: "settings" },
];
