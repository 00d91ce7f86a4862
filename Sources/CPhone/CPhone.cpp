// A narrow door to libphonenumber: values in, values out, no exception and no pointer leaves.
#include "CPhone.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::Logger;
using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

const PhoneNumberUtil &util() {
  static const PhoneNumberUtil *const instance = [] {
    const PhoneNumberUtil *made = PhoneNumberUtil::GetInstance();
    // The library's own logger writes to standard output, which is data here.
    Logger::set_logger_impl(new NullLogger());
    return made;
  }();
  return *instance;
}

void copy(const std::string &from, char *to, size_t capacity) {
  const size_t count = from.size() < capacity - 1 ? from.size() : capacity - 1;
  std::memcpy(to, from.data(), count);
  to[count] = 0;
}

}  // namespace

bool cphone_judge(const char *text, size_t length, const char *region, cphone_number *out) {
  std::memset(out, 0, sizeof *out);
  out->type = 99;
  if (length > 32) return false;
  try {
    PhoneNumber number;
    if (util().Parse(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
    out->country_code = number.country_code();
    std::string home;
    util().GetRegionCodeForNumber(number, &home);
    copy(home, out->region, sizeof out->region);
    out->is_valid = !home.empty() && home != "ZZ" && util().IsValidNumberForRegion(number, home);
    if (out->is_valid) out->type = static_cast<int32_t>(util().GetNumberType(number));
    std::string formatted;
    util().Format(number, PhoneNumberUtil::E164, &formatted);
    copy(formatted, out->e164, sizeof out->e164);
    return true;
  } catch (...) {
    return false;
  }
}

int32_t cphone_country_code(const char *region) {
  try {
    return util().GetCountryCodeForRegion(region);
  } catch (...) {
    return 0;
  }
}
