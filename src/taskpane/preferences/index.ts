export { createPreferences, type Preferences, type PreferenceValues } from "./preferences";
export { PreferencesProvider, usePreferences } from "./preferences-context";
