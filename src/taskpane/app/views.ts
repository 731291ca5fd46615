import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { PeopleMoneyRegular } from "@fluentui/react-icons/svg/people-money";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { ComponentType } from "react";
import { PayrollView } from "../payroll/index";
import { SettingsView } from "../settings/index";
import { StartView } from "../start/index";
import type { ViewId } from "../texts/index";

/** A view of the pane: an entry in the navigation and, where it has a command, a button of the ribbon. */
export interface ViewDefinition {
  readonly id: ViewId;
  readonly Icon: ComponentType;
  readonly View: ComponentType;
  /** Name of the ribbon's function in the manifest that shows it; null where the ribbon has no button for it. */
  readonly command: string | null;
}

/** The views in the order of the navigation. Adding one is adding an entry (and its name in the texts). */
export const VIEWS: readonly ViewDefinition[] = [
  { id: "start", Icon: HomeRegular, View: StartView, command: "showStart" },
  { id: "payroll", Icon: PeopleMoneyRegular, View: PayrollView, command: "showPayroll" },
  { id: "settings", Icon: SettingsRegular, View: SettingsView, command: null },
];
