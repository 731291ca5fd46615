/**
 * Entry of the task pane: the only file that joins the views to the Excel adapter. The page also loads `functions.js`
 * into the same runtime; it takes the pane's language.
 */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createExcelPort } from "../excel/index";
import type { Language } from "../wording/index";
import { App, OutsideExcel, Surroundings, VIEWS } from "./app/index";
import { COMMANDS } from "./commands/index";
import { viewOfAddress } from "./navigation/index";
import { connectRibbon, createCellEdit, createCommands, readCapabilities, readOffice } from "./office/index";
import { createPreferences, PreferencesProvider } from "./preferences/index";
import { bindServices } from "./services/index";

declare global {
  var setFunctionLanguage: ((language: Language) => void) | undefined;
}

const browserColours = () => null;
const speakToFunctions = (language: Language): void => globalThis.setFunctionLanguage?.(language);

/** Needed only where a former version is a workbook's file. */
const openWorkbookFile = async (bytes: Uint8Array, name: string) => (await import(/* webpackChunkName: "xlsx" */ "../xlsx/index")).openXlsx(bytes, name);

const start = async (): Promise<void> => {
  const container = document.getElementById("root");
  if (container === null) throw new Error("taskpane.html has no element #root");
  const preferences = createPreferences(() => window.localStorage);
  const commands = createCommands();
  // Before the library is ready: it answers a press whose function it does not know with an error, and the press is lost.
  if (typeof Office !== "undefined" && Office.actions) {
    connectRibbon({ associate: (name, handler) => Office.actions.associate(name, handler), showPane: () => Office.addin.showAsTaskpane() }, commands, COMMANDS);
  }
  const office = await readOffice(navigator.language);
  const root = createRoot(container);
  if (office.kind !== "excel") {
    root.render(
      <PreferencesProvider preferences={preferences}>
        <Surroundings hostLanguage={office.language} hostColours={browserColours} onLanguage={speakToFunctions}><OutsideExcel reason={office.kind} /></Surroundings>
      </PreferencesProvider>,
    );
    return;
  }
  const cellEdit = createCellEdit();
  const services = bindServices(createExcelPort({ onCellEdit: cellEdit.tell }), () => new Date(), readCapabilities, openWorkbookFile);
  root.render(
    <StrictMode>
      <App
        services={services}
        preferences={preferences}
        hostLanguage={office.language}
        hostColours={office.colours}
        commands={commands}
        cellEdit={cellEdit}
        initialView={viewOfAddress(window.location, VIEWS.map((view) => view.id)) ?? "start"}
        onLanguage={speakToFunctions}
      />
    </StrictMode>,
  );
};

void start();
