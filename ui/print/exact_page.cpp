#include "ui/print/exact_page.h"

#include "core/base/text.h"

#include <QFile>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace silpia {

namespace {

constexpr double kPointsPerMillimetre = 72.0 / 25.4;

void setPages(QPDF &document, const QSizeF &millimetres)
{
    const QPDFObjectHandle::Rectangle page(0, 0, millimetres.width() * kPointsPerMillimetre,
                                           millimetres.height() * kPointsPerMillimetre);
    for (QPDFPageObjectHelper &helper : QPDFPageDocumentHelper(document).getAllPages()) {
        QPDFObjectHandle box = QPDFObjectHandle::newArray();
        for (const double edge : {page.llx, page.lly, page.urx, page.ury})
            box.appendItem(QPDFObjectHandle::newReal(edge, 2));
        helper.getObjectHandle().replaceKey("/MediaBox", box);
    }
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/PrintScaling", QPDFObjectHandle::newName("/None"));
    document.getRoot().replaceKey("/ViewerPreferences", preferences);
}

} // namespace

Result<QByteArray> withExactPages(const QByteArray &pdf, const QSizeF &millimetres)
try {
    QPDF document;
    document.processMemoryFile("silpia", pdf.constData(), static_cast<size_t>(pdf.size()));
    setPages(document, millimetres);
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
} catch (const std::exception &problem) {
    return fail(ErrorKind::Storage, tr("PDF kartu tidak dapat dibuat. Ulangi; bila tetap, mulai ulang SILPIA."),
                QString::fromUtf8(problem.what()));
}

Result<void> writeExactPages(const QString &from, const QString &to, const QSizeF &millimetres)
try {
    // libqpdf keeps the pointers that it is given, not the names.
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    QPDF document;
    document.setAttemptRecovery(false); // what was cut short by a full disk must not pass for whole
    document.processFile(source.constData());
    setPages(document, millimetres);
    QPDFWriter writer(document, target.constData());
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    return {};
} catch (const std::exception &problem) {
    return fail(ErrorKind::Storage, tr("PDF kartu tidak dapat ditulis. Periksa ruang disk lalu ulangi; berkas lama tidak berubah."), QString::fromUtf8(problem.what()));
}

} // namespace silpia
