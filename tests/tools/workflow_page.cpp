#include "core/workflow/step_table.h"

#include <QFile>
#include <cstdio>

/// Writes docs/workflow.md: `silpia_workflow_page docs/workflow.md`.
int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    QFile file(QFile::decodeName(argv[1]));
    if (!file.open(QIODevice::WriteOnly) || file.write(silpia::workflowMarkdown().toUtf8()) < 0) {
        std::fputs("cannot write\n", stderr);
        return 1;
    }
    return 0;
}
