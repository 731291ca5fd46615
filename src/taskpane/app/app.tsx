import { FluentProvider } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { Language } from "../../wording/index";
import { NavigationProvider, useNavigation } from "../navigation/index";
import { createCellEdit, type CellEdit, type Commands } from "../office/index";
import { JumpProvider } from "../pieces/index";
import { PreferencesProvider, usePreferences, type Preferences } from "../preferences/index";
import { ServicesProvider, type PaneServices } from "../services/index";
import { resolveLanguage, SpeechProvider, type ViewId } from "../texts/index";
import { THEMES, useAppearance, type HostColours } from "../theme/index";
import { useWorkbook, WorkbookProvider } from "../workbook/index";
import { useWrite, WriteProvider } from "../writing/index";
import { Frame } from "./frame";

/** What the pane needs from around it; `main.tsx` takes it from Office, tests give their own. */
export interface AppProps {
  readonly services: PaneServices;
  readonly preferences: Preferences;
  readonly hostLanguage: Language;
  /** Stable: asked again when the pane gets the focus. */
  readonly hostColours: () => HostColours | null;
  readonly commands: Commands;
  /** Told by the port when work waits for a cell that is being edited; never where it is not given. */
  readonly cellEdit?: CellEdit;
  readonly initialView: ViewId;
  /** Told the language in use, at first and when it changes: the custom functions speak it too. */
  readonly onLanguage: (language: Language) => void;
}

/** Gives its children theme and texts by the user's choices and the host. */
export const Surroundings = ({ hostLanguage, hostColours, onLanguage, children }: Pick<AppProps, "hostLanguage" | "hostColours" | "onLanguage"> & { readonly children: ReactNode }) => {
  const { values } = usePreferences();
  const language = resolveLanguage(values.language, hostLanguage);
  const appearance = useAppearance(values.theme, hostColours);
  useEffect(() => { onLanguage(language); }, [language, onLanguage]);
  return (
    <FluentProvider theme={THEMES[appearance]}>
      <SpeechProvider language={language}>{children}</SpeechProvider>
    </FluentProvider>
  );
};

/** Does what ribbon and context menu ask for. */
const CommandListener = ({ commands }: { readonly commands: Commands }) => {
  const { arrive } = useNavigation();
  const { ask } = useWrite();
  useEffect(() => commands.listen((command) => {
    switch (command.kind) {
      case "show":
        arrive(command.view);
        break;
      case "add-selected-lines":
        arrive("payroll");
        ask({ kind: "selected-lines" });
        break;
    }
  }), [commands, arrive, ask]);
  return null;
};

const FrameWithJumps = () => {
  const { refresh } = useWorkbook();
  return <JumpProvider onFailure={refresh}><Frame /></JumpProvider>;
};

const NO_CELL_EDIT = createCellEdit();

/** The task pane. */
export const App = ({ services, preferences, hostLanguage, hostColours, commands, cellEdit = NO_CELL_EDIT, initialView, onLanguage }: AppProps) => (
  <PreferencesProvider preferences={preferences}>
    <Surroundings hostLanguage={hostLanguage} hostColours={hostColours} onLanguage={onLanguage}>
      <ServicesProvider value={services}>
        <NavigationProvider initial={initialView}>
          <WriteProvider cellEdit={cellEdit}>
            <WorkbookProvider>
              <CommandListener commands={commands} />
              <FrameWithJumps />
            </WorkbookProvider>
          </WriteProvider>
        </NavigationProvider>
      </ServicesProvider>
    </Surroundings>
  </PreferencesProvider>
);
