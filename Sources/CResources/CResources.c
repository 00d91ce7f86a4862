// Written by tools/embed.sh from the files of config/; a test compares the two.
#include "CResources.h"

#define ENTRY(name, symbol) {name, symbol, sizeof symbol}

static const unsigned char columns_yaml[] = {
#embed "../../config/columns.yaml"
};

static const unsigned char invitation_yaml[] = {
#embed "../../config/invitation.yaml"
};

static const unsigned char lexicons_roles_yaml[] = {
#embed "../../config/lexicons/roles.yaml"
};

static const unsigned char offers_yaml[] = {
#embed "../../config/offers.yaml"
};

static const unsigned char platforms_yaml[] = {
#embed "../../config/platforms.yaml"
};

static const unsigned char recommendations_yaml[] = {
#embed "../../config/recommendations.yaml"
};

static const unsigned char schema_audit_schema_json[] = {
#embed "../../config/schema/audit.schema.json"
};

static const unsigned char schema_facts_schema_json[] = {
#embed "../../config/schema/facts.schema.json"
};

static const unsigned char schema_merchants_csv_schema_json[] = {
#embed "../../config/schema/merchants-csv.schema.json"
};

static const unsigned char schema_overview_schema_json[] = {
#embed "../../config/schema/overview.schema.json"
};

static const unsigned char schema_run_schema_json[] = {
#embed "../../config/schema/run.schema.json"
};

static const unsigned char scoring_yaml[] = {
#embed "../../config/scoring.yaml"
};

static const unsigned char settings_yaml[] = {
#embed "../../config/settings.yaml"
};

static const unsigned char states_yaml[] = {
#embed "../../config/states.yaml"
};

static const unsigned char templates_appointment_mustache[] = {
#embed "../../config/templates/appointment.mustache"
};

static const unsigned char templates_bar_mustache[] = {
#embed "../../config/templates/bar.mustache"
};

static const unsigned char templates_catalogue_style_mustache[] = {
#embed "../../config/templates/catalogue-style.mustache"
};

static const unsigned char templates_catalogue_mustache[] = {
#embed "../../config/templates/catalogue.mustache"
};

static const unsigned char templates_directory_map_script_mustache[] = {
#embed "../../config/templates/directory-map-script.mustache"
};

static const unsigned char templates_directory_script_mustache[] = {
#embed "../../config/templates/directory-script.mustache"
};

static const unsigned char templates_directory_style_mustache[] = {
#embed "../../config/templates/directory-style.mustache"
};

static const unsigned char templates_directory_mustache[] = {
#embed "../../config/templates/directory.mustache"
};

static const unsigned char templates_facts_mustache[] = {
#embed "../../config/templates/facts.mustache"
};

static const unsigned char templates_finding_mustache[] = {
#embed "../../config/templates/finding.mustache"
};

static const unsigned char templates_hatch_mustache[] = {
#embed "../../config/templates/hatch.mustache"
};

static const unsigned char templates_invitation_mustache[] = {
#embed "../../config/templates/invitation.mustache"
};

static const unsigned char templates_link_mustache[] = {
#embed "../../config/templates/link.mustache"
};

static const unsigned char templates_mark_good_mustache[] = {
#embed "../../config/templates/mark-good.mustache"
};

static const unsigned char templates_mark_style_mustache[] = {
#embed "../../config/templates/mark-style.mustache"
};

static const unsigned char templates_mark_mustache[] = {
#embed "../../config/templates/mark.mustache"
};

static const unsigned char templates_marks_mustache[] = {
#embed "../../config/templates/marks.mustache"
};

static const unsigned char templates_overview_figures_mustache[] = {
#embed "../../config/templates/overview-figures.mustache"
};

static const unsigned char templates_overview_script_mustache[] = {
#embed "../../config/templates/overview-script.mustache"
};

static const unsigned char templates_overview_style_mustache[] = {
#embed "../../config/templates/overview-style.mustache"
};

static const unsigned char templates_overview_table_mustache[] = {
#embed "../../config/templates/overview-table.mustache"
};

static const unsigned char templates_overview_mustache[] = {
#embed "../../config/templates/overview.mustache"
};

static const unsigned char templates_sheet_advice_mustache[] = {
#embed "../../config/templates/sheet-advice.mustache"
};

static const unsigned char templates_sheet_aside_mustache[] = {
#embed "../../config/templates/sheet-aside.mustache"
};

static const unsigned char templates_sheet_findings_mustache[] = {
#embed "../../config/templates/sheet-findings.mustache"
};

static const unsigned char templates_sheet_howto_mustache[] = {
#embed "../../config/templates/sheet-howto.mustache"
};

static const unsigned char templates_sheet_method_mustache[] = {
#embed "../../config/templates/sheet-method.mustache"
};

static const unsigned char templates_sheet_seen_mustache[] = {
#embed "../../config/templates/sheet-seen.mustache"
};

static const unsigned char templates_sheet_since_mustache[] = {
#embed "../../config/templates/sheet-since.mustache"
};

static const unsigned char templates_sheet_style_mustache[] = {
#embed "../../config/templates/sheet-style.mustache"
};

static const unsigned char templates_sheet_visit_mustache[] = {
#embed "../../config/templates/sheet-visit.mustache"
};

static const unsigned char templates_sheet_mustache[] = {
#embed "../../config/templates/sheet.mustache"
};

static const unsigned char templates_style_mustache[] = {
#embed "../../config/templates/style.mustache"
};

static const vitrine_resource resources[] = {
    ENTRY("columns.yaml", columns_yaml),
    ENTRY("invitation.yaml", invitation_yaml),
    ENTRY("lexicons/roles.yaml", lexicons_roles_yaml),
    ENTRY("offers.yaml", offers_yaml),
    ENTRY("platforms.yaml", platforms_yaml),
    ENTRY("recommendations.yaml", recommendations_yaml),
    ENTRY("schema/audit.schema.json", schema_audit_schema_json),
    ENTRY("schema/facts.schema.json", schema_facts_schema_json),
    ENTRY("schema/merchants-csv.schema.json", schema_merchants_csv_schema_json),
    ENTRY("schema/overview.schema.json", schema_overview_schema_json),
    ENTRY("schema/run.schema.json", schema_run_schema_json),
    ENTRY("scoring.yaml", scoring_yaml),
    ENTRY("settings.yaml", settings_yaml),
    ENTRY("states.yaml", states_yaml),
    ENTRY("templates/appointment.mustache", templates_appointment_mustache),
    ENTRY("templates/bar.mustache", templates_bar_mustache),
    ENTRY("templates/catalogue-style.mustache", templates_catalogue_style_mustache),
    ENTRY("templates/catalogue.mustache", templates_catalogue_mustache),
    ENTRY("templates/directory-map-script.mustache", templates_directory_map_script_mustache),
    ENTRY("templates/directory-script.mustache", templates_directory_script_mustache),
    ENTRY("templates/directory-style.mustache", templates_directory_style_mustache),
    ENTRY("templates/directory.mustache", templates_directory_mustache),
    ENTRY("templates/facts.mustache", templates_facts_mustache),
    ENTRY("templates/finding.mustache", templates_finding_mustache),
    ENTRY("templates/hatch.mustache", templates_hatch_mustache),
    ENTRY("templates/invitation.mustache", templates_invitation_mustache),
    ENTRY("templates/link.mustache", templates_link_mustache),
    ENTRY("templates/mark-good.mustache", templates_mark_good_mustache),
    ENTRY("templates/mark-style.mustache", templates_mark_style_mustache),
    ENTRY("templates/mark.mustache", templates_mark_mustache),
    ENTRY("templates/marks.mustache", templates_marks_mustache),
    ENTRY("templates/overview-figures.mustache", templates_overview_figures_mustache),
    ENTRY("templates/overview-script.mustache", templates_overview_script_mustache),
    ENTRY("templates/overview-style.mustache", templates_overview_style_mustache),
    ENTRY("templates/overview-table.mustache", templates_overview_table_mustache),
    ENTRY("templates/overview.mustache", templates_overview_mustache),
    ENTRY("templates/sheet-advice.mustache", templates_sheet_advice_mustache),
    ENTRY("templates/sheet-aside.mustache", templates_sheet_aside_mustache),
    ENTRY("templates/sheet-findings.mustache", templates_sheet_findings_mustache),
    ENTRY("templates/sheet-howto.mustache", templates_sheet_howto_mustache),
    ENTRY("templates/sheet-method.mustache", templates_sheet_method_mustache),
    ENTRY("templates/sheet-seen.mustache", templates_sheet_seen_mustache),
    ENTRY("templates/sheet-since.mustache", templates_sheet_since_mustache),
    ENTRY("templates/sheet-style.mustache", templates_sheet_style_mustache),
    ENTRY("templates/sheet-visit.mustache", templates_sheet_visit_mustache),
    ENTRY("templates/sheet.mustache", templates_sheet_mustache),
    ENTRY("templates/style.mustache", templates_style_mustache),
};

vitrine_resource vitrine_resource_at(size_t place) {
  if (place >= sizeof resources / sizeof resources[0]) return (vitrine_resource){NULL, NULL, 0};
  return resources[place];
}
