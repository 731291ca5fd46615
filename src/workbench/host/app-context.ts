import type { RequirementMatrix } from "./requirement-sets";

export interface HostIdentity {
  readonly appId: string;
  readonly conversationId: string;
  /** This page's origin. */
  readonly origin: string;
  /** The host's language, e.g. `zh-CN`. */
  readonly locale: string;
}

/** 16 = Excel on the web. */
const EXCEL_ON_THE_WEB = 16;
/** Shared runtime (1) and custom functions (2). */
const RUNTIME_FLAGS = 3;
const READ_WRITE = 1;
const TASKPANE_VISIBLE = 2;

/** The window name from which the library learns that it runs in Excel, and to whom it is to talk. */
export function windowName(identity: HostIdentity): string {
  const { appId, conversationId, origin, locale } = identity;
  return JSON.stringify({
    baseFrameName: "workbench",
    hostInfo: `Excel|Web|16.00|${locale}|${appId}||disableLogging|${RUNTIME_FLAGS}`,
    xdmInfo: `${conversationId}|${appId}|${origin}`,
    serializerVersion: 1,
    flights: "[]",
  });
}

/** What the library asks first: language, document, settings and requirement sets (keys in lower case, as JSON text). */
export function appContext(identity: HostIdentity, requirements: RequirementMatrix, documentName: string, settings: Readonly<Record<string, string>>): Record<string, unknown> {
  const { appId, locale, origin } = identity;
  return {
    _id: appId, _appInstanceId: appId, _correlationId: appId, _appName: EXCEL_ON_THE_WEB, _appVersion: "16.00", _appMinorVersion: 0,
    _appUILocale: locale, _dataLocale: locale, _docUrl: `${origin}/${encodeURIComponent(documentName)}`, _clientMode: READ_WRITE,
    _settings: Object.entries(settings), _reason: "documentOpened", _osfControlType: 1, _eToken: "",
    _requirementMatrix: JSON.stringify(requirements), _hostFullVersion: "16.0.18000.40000", _addinName: "Workbench add-in",
    _appDomains: [], _featureGates: {}, _initialDisplayMode: TASKPANE_VISIBLE,
  };
}
