import FoundationEssentials

/// The checkout that the program was built in or is run from, which the defaults of options come from.
enum Checkout {
    /// A folder beside the first Package.swift above the working folder, or else above the program.
    ///
    /// - Parameter name: the folder's path in the checkout.
    /// - Returns: its whole path, or nil where there is none.
    static func folder(_ name: String) -> String? {
        for start in [workingFolder, programFolder].compactMap(\.self) {
            var folder = start[...]
            while !folder.isEmpty {
                let paths = [folder + "/Package.swift", folder + "/" + name]
                if paths.allSatisfy({ FileManager.default.fileExists(atPath: String($0)) }) {
                    return String(paths[1])
                }
                folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
            }
        }
        return nil
    }

    private static var workingFolder: String? { FileManager.default.currentDirectoryPath }

    private static var programFolder: String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }
}
