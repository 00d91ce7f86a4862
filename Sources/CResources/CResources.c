#include "CResources.h"

// One line a file of config/. A test of the command line lists the folder and dictates these lines.

static const unsigned char settings[] = {
#embed "../../config/settings.yaml"
};

#define ENTRY(name, symbol) {name, symbol, sizeof symbol}

const vitrine_resource vitrine_resources[] = {
    ENTRY("settings.yaml", settings),
};

const size_t vitrine_resource_count = sizeof vitrine_resources / sizeof vitrine_resources[0];
