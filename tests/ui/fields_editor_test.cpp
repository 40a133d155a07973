#include "core/base/text.h"
#include "tests/support/test_office.h"
#include "ui/forms/fields_editor.h"

#include <QLineEdit>

using namespace silpia;
using namespace silpia::test;

TEST_CASE("What is known of a child goes through the form's editors and comes out the same, field by field", "[ui]")
{
    TestOffice t;
    FieldsEditor editor(t.office, allFields(), child(), false);
    StepInput input;
    editor.fill(input);
    for (const FieldDef &def : fields()) {
        INFO(def.code.data());
        CHECK_FALSE(child().value(def.field).isEmpty()); // a new field is given to the test's child
        CHECK(input.fields.value(def.field) == child().value(def.field));
    }
}

TEST_CASE("A correction takes the class that was changed, and a record none that was not typed", "[ui]")
{
    TestOffice t;
    FieldsEditor correction(t.office, allFields(), child(), true);
    auto *typed = correction.findChild<QLineEdit *>(u"class_group"_s);
    REQUIRE(typed);
    typed->setText(u" 10A "_s);
    StepInput changed;
    correction.fill(changed);
    CHECK(changed.fields.present() == QList<Field>{Field::Class});
    CHECK(changed.fields.value(Field::Class) == u"10A"_s);
    FormData without = child();
    without.remove(Field::Class);
    FieldsEditor record(t.office, allFields(), without, false);
    StepInput recorded;
    record.fill(recorded);
    CHECK_FALSE(recorded.fields.has(Field::Class));
}
