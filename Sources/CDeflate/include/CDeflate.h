#pragma once

#include "gzip_member.h"
