#include "CResources.h"

// One line a file of config/. A test of the command line lists the folder and dictates these lines.

static const unsigned char settings[] = {
#embed "../../config/settings.yaml"
};

#define ENTRY(name, symbol) {name, symbol, sizeof symbol}

static const vitrine_resource resources[] = {
    ENTRY("settings.yaml", settings),
};

vitrine_resource vitrine_resource_at(size_t place) {
  if (place >= sizeof resources / sizeof resources[0]) return (vitrine_resource){NULL, NULL, 0};
  return resources[place];
}
