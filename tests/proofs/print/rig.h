#pragma once

#include "ui/print/card_carrier.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace silpia::test {

/// A real CUPS and a virtual card printer on loopback, with folders of their own. Everything is stopped by its own id.
class Rig
{
public:
    Rig();
    ~Rig();
    Rig(const Rig &) = delete;
    Rig &operator=(const Rig &) = delete;

    static constexpr auto kQueue = "kartu";
    void startSpooler();
    void stopSpooler(bool politely);
    /// With these media: kia.conf, a4.conf.
    void startPrinter(const QString &media = QStringLiteral("kia.conf"));
    void stopPrinter(); ///< as if its plug were pulled
    void mood(const QByteArray &word);
    /// A queue at the printer, as it says now what it can.
    void makeQueue(const QString &name);
    /// A tool of CUPS's: cupsdisable, cupsreject, lpadmin …
    void tool(const QString &name, const QStringList &arguments);
    [[nodiscard]] bool hasBegun() const;
    void forgetBegun();
    /// Cards that came out, oldest first: paths of their PDFs.
    [[nodiscard]] QStringList cameOut() const;
    [[nodiscard]] QString server() const;

private:
    void writeConfiguration();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    int m_spoolerPort = 0;
    int m_printerPort = 0;
    QProcess m_bus;
    std::unique_ptr<QProcess> m_spooler;
    std::unique_ptr<QProcess> m_printer;
};

/// A card of the demo's look with this UUID as its QR.
[[nodiscard]] CardJob cardJob(const QString &uuid);

/// Looks until the state is one of these, or the time is over; yields what was seen last.
[[nodiscard]] Observation lookUntil(CardCarrier &carrier, const QString &uuid, QList<PrintState> wanted, int milliseconds = 15000);

/// Words or codes that a program prints: pdfinfo, pdftotext, ZXingReader.
[[nodiscard]] QString saidBy(const QString &program, const QStringList &arguments);

} // namespace silpia::test
